"""One page with panels that answer: before the kernel, while it is dragged, without a kernel."""
