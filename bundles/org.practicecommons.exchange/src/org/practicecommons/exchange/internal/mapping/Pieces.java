package org.practicecommons.exchange.internal.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicecommons.exchange.internal.Spill;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * Puts together what several rows say of one record: all values of sets, and of what there may be only one of, the
 * value of the first row. What only refers to the record counts where nothing else is known of it.
 */
final class Pieces {

    private Pieces() {
    }

    static Piece joined(RecordModel model, List<Spill.Item> items) {
        String record = items.get(0).key();
        List<Piece> pieces = items.stream().map(item -> Piece.of(record, item.body())).toList();
        List<Piece> full = pieces.stream().filter(piece -> !piece.stub()).toList();
        List<Piece> used = full.isEmpty() ? pieces : full;
        return new Piece(record, full.isEmpty(), used.get(0).where(), statements(model, used));
    }

    private static List<Statement> statements(RecordModel model, List<Piece> pieces) {
        String record = pieces.get(0).record();
        Optional<Kind> kind = pieces.get(0).statements().stream()
                .filter(statement -> statement.subject().equals(record) && statement.predicate().equals(Xsd.TYPE))
                .map(statement -> ((Value.Iri) statement.object()).iri())
                .flatMap(type -> model.kindByTerm(type).stream()).findFirst();
        Set<Statement> joined = new LinkedHashSet<>();
        Set<String> taken = new HashSet<>();
        for (Piece piece : pieces) {
            List<String> newly = new ArrayList<>();
            for (Statement statement : piece.statements()) {
                String place = place(statement, record, kind);
                if (place.isEmpty() || !taken.contains(place)) {
                    joined.add(statement);
                    newly.add(place);
                }
            }
            taken.addAll(newly);
        }
        return List.copyOf(joined);
    }

    /** What there may be only one of; empty for members of sets. */
    private static String place(Statement statement, String record, Optional<Kind> kind) {
        Optional<Field> field = statement.subject().equals(record)
                ? kind.flatMap(known -> known.fieldByTerm(statement.predicate())) : Optional.empty();
        if (field.isEmpty()) {
            return "";
        }
        if (field.get().type() == FieldType.TEXT && field.get().uniqueLanguage()) {
            return statement.predicate() + "@" + ((Value.Literal) statement.object()).language();
        }
        return field.get().many() ? "" : statement.predicate();
    }
}
