package org.practicecommons.ui;

/**
 * Asks the home one question at a time: a new one takes the place of the one before, whose answer is dropped even if it
 * is on its way, so that an answer never gives way to an older one. On the window's thread.
 */
public final class Asking {

    private OperationJob<?> last;

    /** Starts it, in place of the one before. */
    public void ask(OperationJob<?> question) {
        forget();
        last = question.start();
    }

    /** Drops the question that is still being answered, if any. */
    public void forget() {
        if (last != null) {
            last.drop();
            last = null;
        }
    }
}
