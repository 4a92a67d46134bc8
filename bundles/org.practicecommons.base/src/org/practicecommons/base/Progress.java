package org.practicecommons.base;

/**
 * How far long work has come, and whether the user has asked it to stop. Implementations are safe for any thread; calls
 * are cheap enough for every record.
 */
public interface Progress {

    /**
     * Starts a new stretch of work.
     *
     * @param total the expected number of steps, or -1 when it cannot be known
     */
    void begin(Message task, long total);

    void worked(long steps);

    /** Whether to stop at the next safe point. Work that stops leaves everything acknowledged so far in place. */
    boolean isCancelled();

    /** For work that nobody watches. */
    static Progress none() {
        return new Progress() {
            @Override
            public void begin(Message task, long total) {
                // nobody watches
            }

            @Override
            public void worked(long steps) {
                // nobody watches
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
