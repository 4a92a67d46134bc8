package org.practicecommons.base;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Knows which thread draws the window, so that slow work can refuse to run there. A head with a window registers its
 * thread at start-up; without one, nothing is ever refused.
 */
public final class WindowThread {

    private static final AtomicReference<Thread> REGISTERED = new AtomicReference<>();

    private WindowThread() {
    }

    public static void register(Thread thread) {
        REGISTERED.set(thread);
    }

    /**
     * @throws IllegalStateException on the window's thread: a programming error of the head, which has to use a job
     */
    public static void refuse(String work) {
        if (Thread.currentThread() == REGISTERED.get()) {
            throw new IllegalStateException(work + " must not run on the window's thread; start a job instead");
        }
    }
}
