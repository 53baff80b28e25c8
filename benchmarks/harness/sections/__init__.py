"""What benchmarks/pipeline can measure: each module's `run(options)` gives a title, Markdown, and the figures as JSON."""
