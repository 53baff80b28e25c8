"""What benchmarks/pipeline, benchmarks/peers and benchmarks/page share. Python's own library is enough."""
