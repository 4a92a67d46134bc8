package org.practicecommons.operations;

/**
 * A file kept with a record.
 *
 * @param id SHA-256 of its bytes, 64 hex digits
 * @param name file name it came with
 * @param size in bytes
 * @param understood whether its kind could be looked into; if not, it may tell where and by whom it was made
 */
public record Attached(String id, String name, long size, boolean understood, SaveResult save) {
}
