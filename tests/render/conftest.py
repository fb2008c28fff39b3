from course.alone import alone

__all__ = ["alone"]
