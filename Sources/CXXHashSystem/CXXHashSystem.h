// Says where xxhash.h lies, through its pkg-config file. Swift does not import it: it brings the
// processor's vector types along.
