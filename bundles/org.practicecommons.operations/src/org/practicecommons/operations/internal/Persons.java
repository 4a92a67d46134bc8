package org.practicecommons.operations.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicecommons.base.LangText;
import org.practicecommons.graph.Payload;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.RecordModel;
import org.practicecommons.search.RevisionSummary;

/** What is known of a person by the fields that the model marks as personal, in every revision of their record. */
public final class Persons {

    private static final String PERSON = "Person";

    private final OpenHome home;

    public Persons(OpenHome home) {
        this.home = home;
    }

    public boolean isPerson(List<RevisionSummary> history) {
        return history.stream().anyMatch(revision -> revision.kind().equals(PERSON));
    }

    /** Names, electronic addresses and telephone numbers of the person. */
    public Set<String> calledIn(List<RevisionSummary> history) {
        Set<String> called = new LinkedHashSet<>();
        Set<String> terms = codes(home.model());
        for (RevisionSummary revision : history) {
            revision.labels().stream().map(LangText::text).forEach(called::add);
            home.records().whole(revision).map(Payload::statements).orElse(List.of()).stream()
                    .filter(statement -> terms.contains(statement.predicate()))
                    .forEach(statement -> addText(statement, called));
        }
        return called;
    }

    /** Whether a text can hardly mean anybody else: a name of several words, an address, a number. */
    public static boolean isDistinctive(String called) {
        return called.strip().matches("(?s).*[\\s@\\d].*");
    }

    private static void addText(Statement statement, Set<String> texts) {
        if (statement.object() instanceof Value.Literal literal) {
            texts.add(literal.lexical());
        }
    }

    private static Set<String> codes(RecordModel model) {
        return model.partKinds().stream().flatMap(kind -> kind.fields().stream())
                .filter(field -> field.personal() && field.type() == FieldType.STRING)
                .map(Field::term).collect(Collectors.toSet());
    }
}
