package org.practicecommons.base;

import java.util.Locale;

/**
 * Expected trouble that stops one request: bad input, a missing right, a home that is too new, a full disk. Its message
 * says where, what, and what to do next; heads show it as it is and never show its stack.
 *
 * <p>Trouble that concerns one row or one field of many goes into a {@link Report} instead.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is; heads choose their exit code or dialog by it. */
    public enum Reason { WRONG_USE, NOT_FOUND, NOT_ALLOWED, CONFLICT, BAD_INPUT, STORAGE, BUSY, CANCELLED }

    private final Reason reason;
    private final transient Message sentence;

    public Refusal(Reason reason, Message sentence) {
        this(reason, sentence, null);
    }

    public Refusal(Reason reason, Message sentence, Throwable cause) {
        super(sentence.key(), cause);
        this.reason = reason;
        this.sentence = sentence;
    }

    public Reason reason() {
        return reason;
    }

    public Message sentence() {
        return sentence;
    }

    /** The English sentence, for logs and failing tests. */
    @Override
    public String getMessage() {
        return sentence == null ? super.getMessage() : sentence.in(Locale.ENGLISH);
    }
}
