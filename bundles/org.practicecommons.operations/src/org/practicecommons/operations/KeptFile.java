package org.practicecommons.operations;

/**
 * A file whose bytes are kept, and which no record names yet.
 *
 * @param id SHA-256 of its bytes, 64 hex digits
 * @param name file name it came with
 * @param size in bytes
 * @param understood whether its kind could be looked into; if not, it may tell where and by whom it was made
 */
public record KeptFile(String id, String name, long size, boolean understood) {
}
