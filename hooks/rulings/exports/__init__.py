"""What is published beside the pages, for other programs and other generators."""
