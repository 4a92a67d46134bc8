package org.practicecommons.cli.output;

import java.util.concurrent.atomic.AtomicLong;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.cli.Invocation;

/** Progress as one line on standard error that is drawn again a few times a second, and only on a terminal. */
public final class TerminalProgress implements Progress, AutoCloseable {

    private static final long REDRAW_NANOS = 200_000_000;

    private final Invocation invocation;
    private final AtomicLong done = new AtomicLong();
    private volatile String task = "";
    private volatile long total = -1;
    private volatile long drawn = System.nanoTime();
    private volatile boolean visible;

    public TerminalProgress(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void begin(Message message, long expected) {
        task = message.in(invocation.language());
        total = expected;
        done.set(0);
    }

    @Override
    public void worked(long steps) {
        long now = done.addAndGet(steps);
        if (invocation.terminal() && System.nanoTime() - drawn > REDRAW_NANOS) {
            drawn = System.nanoTime();
            visible = true;
            String count = total > 0 ? String.format(invocation.language(), "%,d / %,d (%d %%)", now, total,
                    Math.min(100, 100 * now / total)) : String.format(invocation.language(), "%,d", now);
            invocation.err().print("\r\u001b[K" + task + " " + count);
            invocation.err().flush();
        }
    }

    @Override
    public boolean isCancelled() {
        return invocation.cancelled().getAsBoolean();
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (visible) {
            invocation.err().print("\r\u001b[K");
            invocation.err().flush();
        }
    }
}
