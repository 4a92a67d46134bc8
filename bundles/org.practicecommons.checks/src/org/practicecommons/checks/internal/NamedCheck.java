package org.practicecommons.checks.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Fix;
import org.practicecommons.base.LangText;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.checks.Check;
import org.practicecommons.checks.Surroundings;
import org.practicecommons.checks.Told;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;

/** A check whose words are in the messages under its id, with what several of them say. */
abstract class NamedCheck implements Check {

    private final String id;
    private final Finding.Severity severity;

    NamedCheck(String id, Finding.Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Finding.Severity severity() {
        return severity;
    }

    @Override
    public final Message title() {
        return Message.of(Check.class, id + ".title");
    }

    @Override
    public final Message explanation() {
        return Message.of(Check.class, id + ".explanation");
    }

    /** A finding as grave as this check, with the code that is also the key of its sentence. */
    final Finding finding(String code, String where, String field, Object... namesAndValues) {
        return finding(severity, code, where, field, namesAndValues);
    }

    static Finding finding(Finding.Severity severity, String code, String where, String field,
            Object... namesAndValues) {
        return new Finding(severity, code, where, field, Message.of(Check.class, code, namesAndValues));
    }

    /** A change of the record or part of that IRI; its label is the message of its code. */
    static Fix fix(String code, String where, Fix.Change... changes) {
        return new Fix(code, Message.of(Check.class, code), "", where, List.of(changes));
    }

    /** Puts one record in the place of another one in a reference. */
    static Fix replace(String code, String where, Field field, String old, String instead) {
        return field.many()
                ? fix(code, where, Fix.Change.take(field.name(), old), Fix.Change.add(field.name(), instead))
                : fix(code, where, Fix.Change.put(field.name(), instead));
    }

    /** A record to start with; its label is the message of the code. */
    static Fix start(String code, String kind, Fix.Change... changes) {
        return new Fix(code, Message.of(Check.class, code), kind, "", List.of(changes));
    }

    static Localised label(Told told, String field) {
        return reader -> told.field(field).map(known -> known.label(reader)).orElse(field);
    }

    /** What people call a record; its IRI where it has no name or is not there. */
    static Localised called(Surroundings around, String iri) {
        List<LangText> labels = around.labelsOf(iri);
        return reader -> LangText.best(labels, reader.getLanguage()).map(LangText::text).orElse(iri);
    }

    static boolean isPast(Optional<LocalDate> day, LocalDate today) {
        return day.filter(some -> some.isBefore(today)).isPresent();
    }

    /** The record or part itself and all parts in it. */
    static List<Told> withParts(Told told) {
        List<Told> all = new ArrayList<>(List.of(told));
        told.model().kindOf(told.object()).fields().stream()
                .filter(field -> field.type() == FieldType.PARTS)
                .forEach(field -> told.parts(field.name()).forEach(part -> all.addAll(withParts(part))));
        return all;
    }
}
