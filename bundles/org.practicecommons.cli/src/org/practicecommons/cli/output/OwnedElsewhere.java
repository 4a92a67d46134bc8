package org.practicecommons.cli.output;

/** Another process owns the home: the command has to go there. Never shown to a user. */
public final class OwnedElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OwnedElsewhere(Throwable cause) {
        super(cause);
    }
}
