package org.practicecommons.operations;

import java.util.Set;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.operations.internal.OpenHome;

/** Writes into the profile in which language its owner wants to be spoken to, from the next start of a window on. */
public final class ChooseLanguage extends Operation<Void> {

    private static final Set<String> SPOKEN = Set.of("", "en", "fr");

    private final String language;

    /** @param language {@code en}, {@code fr}, or empty for the language of the system */
    public ChooseLanguage(String language) {
        this.language = language;
    }

    @Override
    Void execute(OpenHome home, Session session, Progress progress) {
        if (!SPOKEN.contains(language)) {
            throw new Refusal(Refusal.Reason.WRONG_USE,
                    Message.of(Operation.class, "language.unknown", "language", language));
        }
        return home.writer().alone(() -> {
            home.profiles().write(home.profiles().current().speaking(language));
            return null;
        });
    }
}
