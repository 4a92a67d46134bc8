package org.practicecommons.journal.internal;

import java.io.IOException;

/** A file was written by a newer program than this one. */
final class NewerFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    NewerFormatException(String path, int format) {
        super(path + " has format " + format);
    }
}
