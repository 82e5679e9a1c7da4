// What the console adds to plain pages; every page works without it.
