package org.practicecommons.exchange.internal.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.practicecommons.base.Report;
import org.practicecommons.exchange.KnownRecords;
import org.practicecommons.exchange.internal.Intake;
import org.practicecommons.exchange.internal.Problems;
import org.practicecommons.exchange.internal.Spill;
import org.practicecommons.exchange.internal.table.Column.Mark;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;

/** Makes a record of its rows: a whole one, or what is stored already with the cells of the rows in their places. */
final class RecordTables {

    private final Intake intake;
    private final KnownRecords known;
    private final boolean whole;
    private final BadRecords bad;

    RecordTables(Intake intake, KnownRecords known, boolean whole, BadRecords bad) {
        this.intake = intake;
        this.known = known;
        this.whole = whole;
        this.bad = bad;
    }

    /** Takes the rows of one record. */
    void take(List<Spill.Item> items, Problems problems) {
        String record = items.getFirst().key();
        if (bad.contains(record)) {
            return;
        }
        List<Map<String, String>> rows = items.stream().map(item -> CellBytes.read(item.body())).toList();
        String revision = rows.stream().map(row -> row.getOrDefault(Heads.of(Mark.REVISION), ""))
                .filter(id -> !id.isEmpty()).findFirst().orElse("");
        Optional<KnownRecords.Known> base = whole ? Optional.empty() : known.find(record, revision);
        RecordRows target = base.map(found -> RecordRows.of(intake.model(), record, found.payload()))
                .orElseGet(() -> RecordRows.none(intake.model()));
        Problems told = problems.into(new Report());
        fill(record, rows, target, base.isPresent(), told);
        problems.report().include(told.report());
        if (!told.report().hasErrors()) {
            intake.take(record, target.statements(), false, whole ? revision : base.map(KnownRecords.Known::revision)
                    .orElse(""), rows.getFirst().get(RowIntake.WHERE), problems);
        }
    }

    private void fill(String record, List<Map<String, String>> rows, RecordRows target, boolean stored,
            Problems problems) {
        List<Statement> statements = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : rows) {
            if (row.get(RowIntake.TABLE).equals(TableExport.STATEMENTS)) {
                statements.add(statement(record, row));
            } else {
                values(row, target, seen, problems);
            }
        }
        rows.stream().filter(row -> !row.get(RowIntake.TABLE).equals(TableExport.STATEMENTS))
                .forEach(row -> link(record, row, target, problems));
        if (!statements.isEmpty()) {
            target.rest().clear();
            target.rest().addAll(statements);
        }
        RecordRows.Row root = target.rows().get(record);
        String where = rows.getFirst().get(RowIntake.WHERE);
        if (root == null && (!whole || statements.isEmpty())) {
            problems.error(where, "row.noRecord", "iri", record);
        } else if (!whole && !stored && root.values().keySet().stream()
                .noneMatch(column -> column.field().equals(root.kind().title()))) {
            problems.error(where, "row.newWithoutTitle", "iri", record, "heading", root.kind().title().name());
        }
    }

    private static Statement statement(String record, Map<String, String> row) {
        return StatementCell.read(record, row.get(Heads.of(Mark.SUBJECT)), row.get(Heads.of(Mark.PROPERTY)),
                row.get(Heads.of(Mark.VALUE))).orElseThrow();
    }

    /** Each column that the table has takes the place of what was there; an empty cell empties. */
    private void values(Map<String, String> row, RecordRows target, Set<String> seen, Problems problems) {
        Kind kind = kind(row);
        String subject = row.get(Heads.of(kind, Mark.IRI));
        RecordRows.Row present = target.rows().get(subject);
        if (!seen.add(subject) || present != null && present.kind() != kind) {
            problems.error(row.get(RowIntake.WHERE), present != null && present.kind() != kind
                    ? "row.otherKind" : "row.twice", "iri", subject);
            return;
        }
        if (present == null) {
            present = new RecordRows.Row(kind, subject, "", null, new LinkedHashMap<>());
            target.put(present);
        }
        Map<Column.Values, List<Value>> values = present.values();
        row.forEach((heading, cell) -> {
            if (Heads.column(kind, heading).orElse(null) instanceof Column.Values column) {
                values.remove(column);
                List<Value> written = Cells.split(column, cell).stream()
                        .flatMap(text -> Cells.value(column, text).stream()).toList();
                if (!written.isEmpty()) {
                    values.put(column, written);
                }
            }
        });
    }

    private Kind kind(Map<String, String> row) {
        return intake.model().kind(row.get(RowIntake.TABLE)).orElseThrow();
    }

    /** Where a part is contained; what the row leaves open stays as it was, or is the only way there is. */
    private void link(String record, Map<String, String> row, RecordRows target, Problems problems) {
        Kind kind = kind(row);
        RecordRows.Row part = target.rows().get(row.get(Heads.of(kind, Mark.IRI)));
        if (kind.isRecord() || part == null) {
            return;
        }
        String owner = row.getOrDefault(Heads.of(Mark.OWNER), "");
        String link = row.getOrDefault(Heads.of(Mark.LINK), "");
        if (part.link() != null && owner.isEmpty() && link.isEmpty()) {
            return;
        }
        RecordRows.Row container = target.rows().get(owner.isEmpty() ? record : owner);
        List<Field> ways = container == null ? List.of() : container.kind().fields().stream()
                .filter(field -> field.type() == FieldType.PARTS && field.targets().contains(kind))
                .filter(field -> link.isEmpty() || field.name().equals(link)
                        || field.label(Locale.ENGLISH).equalsIgnoreCase(link)
                        || field.label(Locale.FRENCH).equalsIgnoreCase(link)).toList();
        if (container == null && owner.isEmpty()) {
            return; // that the record is missing is told once
        }
        if (ways.size() != 1) {
            problems.error(row.get(RowIntake.WHERE), "row.noOwner", "owner", owner.isEmpty() ? record : owner,
                    "link", link, "fields", String.join(", ", Stream.ofNullable(container)
                            .flatMap(found -> found.kind().fields().stream())
                            .filter(field -> field.type() == FieldType.PARTS).map(Field::name).toList()));
            return;
        }
        target.put(new RecordRows.Row(kind, part.subject(), container.subject(), ways.getFirst(), part.values()));
    }
}
