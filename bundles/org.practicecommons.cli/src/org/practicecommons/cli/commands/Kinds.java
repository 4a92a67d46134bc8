package org.practicecommons.cli.commands;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.model.Kind;

/** Kinds as users write them: the name, or the label in either language, in any case. */
final class Kinds {

    private Kinds() {
    }

    /**
     * The name of the kind that the user means.
     *
     * @throws Refusal WRONG_USE, with the names that are possible
     */
    static Optional<String> named(CommandContext context, Optional<String> written) {
        return written.map(word -> context.home().model().recordKinds().stream()
                .filter(kind -> names(kind).stream().anyMatch(name -> name.equalsIgnoreCase(word.strip())))
                .map(Kind::name).findFirst().orElseThrow(() -> unknown(context, word)));
    }

    static String label(CommandContext context, String kind) {
        return context.home().model().kind(kind).map(known -> known.label(context.invocation().language()))
                .orElse(kind);
    }

    /** What people call a choice of a field; empty for no choice. */
    static String choice(CommandContext context, String kind, String field, String name) {
        return context.home().model().kind(kind).flatMap(known -> known.field(field))
                .flatMap(known -> known.choiceNamed(name))
                .map(choice -> choice.label(context.invocation().language())).orElse(name);
    }

    private static List<String> names(Kind kind) {
        return List.of(kind.name(), kind.label(Locale.ENGLISH), kind.plural(Locale.ENGLISH),
                kind.label(Locale.FRENCH), kind.plural(Locale.FRENCH));
    }

    private static Refusal unknown(CommandContext context, String word) {
        return new Refusal(Refusal.Reason.WRONG_USE, Message.of(Kinds.class, "kind.unknown", "kind", word, "kinds",
                String.join(", ", context.home().model().recordKinds().stream().map(Kind::name).sorted().toList())));
    }
}
