package org.practicecommons.operations;

/** A file kept with a record. */
public record Attached(KeptFile file, SaveResult save) {

    public String id() {
        return file.id();
    }

    public String name() {
        return file.name();
    }

    public long size() {
        return file.size();
    }
}
