"""Where text comes from: one adapter a kind, each named by one row of the registry."""
