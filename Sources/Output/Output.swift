// The room's first file; see Package.swift for what it may import.
