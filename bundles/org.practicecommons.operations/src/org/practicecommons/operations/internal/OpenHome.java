package org.practicecommons.operations.internal;

/** The parts of one open home, put together. */
public final class OpenHome {
}
