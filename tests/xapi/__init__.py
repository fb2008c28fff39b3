"""xAPI packages played against a real learning record store."""
