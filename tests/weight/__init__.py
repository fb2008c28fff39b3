"""What learners on a slow line wait for, in bytes and requests: never in seconds."""
