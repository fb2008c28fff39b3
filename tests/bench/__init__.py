"""Benchmarks: what a build costs beside the floor, as shared/research/PERFORMANCE.md describes the work."""
