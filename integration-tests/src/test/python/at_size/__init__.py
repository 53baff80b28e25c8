"""Judgements that need millions of rows, and numpy and scipy: see judge_at_size.py."""
