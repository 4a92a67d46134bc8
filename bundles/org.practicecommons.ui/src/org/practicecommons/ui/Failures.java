package org.practicecommons.ui;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.statushandlers.StatusManager;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;

/** Turns trouble into a sentence, in one place for all areas. */
public final class Failures {

    private static final String BUNDLE = "org.practicecommons.ui";
    private static final Words WORDS = new Words(Failures.class);

    private Failures() {
    }

    /** What the user should read about it; never a stack trace. */
    public static String sentence(Throwable trouble) {
        return trouble instanceof Refusal refusal
                ? refusal.sentence().in(Languages.ofWindow())
                : WORDS.say("failure.unexpected", "what", trouble.getClass().getSimpleName());
    }

    /** Shows a sentence that somebody must not miss, although all went well. Call on the window's thread. */
    public static void tell(Message notice) {
        StatusManager.getManager().handle(new Status(IStatus.WARNING, BUNDLE, notice.in(Languages.ofWindow())),
                StatusManager.SHOW);
    }

    /** Shows the sentence in a dialog and keeps a programming error in the log. Call on the window's thread. */
    public static void show(Throwable trouble) {
        boolean expected = trouble instanceof Refusal;
        IStatus status = new Status(expected ? IStatus.WARNING : IStatus.ERROR, BUNDLE, sentence(trouble),
                expected ? null : trouble);
        StatusManager.getManager().handle(status,
                expected ? StatusManager.SHOW : StatusManager.SHOW | StatusManager.LOG);
    }
}
