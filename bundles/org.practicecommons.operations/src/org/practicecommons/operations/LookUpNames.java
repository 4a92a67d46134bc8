package org.practicecommons.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.practicecommons.base.Message;
import org.practicecommons.base.Progress;
import org.practicecommons.base.Refusal;
import org.practicecommons.base.Session;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.operations.internal.Namesakes;
import org.practicecommons.operations.internal.OpenHome;
import org.practicecommons.search.RecordLabel;

/**
 * The records that a list of names means, for a field that refers to records: by label, by another name or short form,
 * by identifier or by address, in any language, case and accents aside.
 */
public final class LookUpNames extends Operation<NamesFound> {

    private final Field field;
    private final List<String> names;

    /** @param field whose reference kinds and concept scheme say what fits */
    public LookUpNames(Field field, List<String> names) {
        this.field = field;
        this.names = List.copyOf(names);
    }

    @Override
    NamesFound execute(OpenHome home, Session session, Progress progress) {
        progress.begin(Message.of(Operation.class, "names.task"), names.size());
        Namesakes namesakes = new Namesakes(home, session);
        List<RecordLabel> records = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> several = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (progress.isCancelled()) {
                throw new Refusal(Refusal.Reason.CANCELLED, Message.of(Operation.class, "names.cancelled"));
            }
            String name = names.get(i);
            List<RecordLabel> meant = namesakes.meant(field, name);
            if (meant.size() == 1) {
                records.add(meant.getFirst());
            } else if (meant.size() > 1) {
                several.add(name);
            } else if (i > 0 || names.size() == 1 || !isHeading(name)) {
                unknown.add(name);
            }
            progress.worked(1);
        }
        return new NamesFound(records, unknown, several);
    }

    /** Whether a column of a table may be headed so. */
    private boolean isHeading(String name) {
        return Stream.of(Locale.ENGLISH, Locale.FRENCH).flatMap(reader -> Stream.concat(Stream.of(field.label(reader)),
                field.targets().stream().flatMap((Kind kind) -> Stream.of(kind.label(reader), kind.plural(reader),
                        kind.title().label(reader))))).anyMatch(name::equalsIgnoreCase);
    }
}
