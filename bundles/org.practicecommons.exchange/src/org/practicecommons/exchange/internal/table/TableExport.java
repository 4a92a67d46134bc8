package org.practicecommons.exchange.internal.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.practicecommons.exchange.ExportSettings;
import org.practicecommons.exchange.RecordExport;
import org.practicecommons.exchange.internal.Spill;
import org.practicecommons.exchange.internal.table.Column.Mark;
import org.practicecommons.graph.Statement;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * Writes tables. Rows are kept in temporary files until the last record came, because only then it is known in which
 * languages there are texts; then each table is written in the order of the records' IRIs.
 */
public final class TableExport implements RecordExport {

    /** The table of what the others cannot hold. */
    static final String STATEMENTS = "statements";

    private static final long SPILL_MEMORY = 32L << 20;
    private static final int LOOKED_UP_TOGETHER = 500;

    private final RecordModel model;
    private final ExportSettings settings;
    private final TableSink sink;
    private final List<Kind> kinds;
    private final Map<Field, Set<String>> languages = new HashMap<>();
    private final Spill spill;
    private final List<Map<String, String>> waiting = new ArrayList<>();
    private boolean labelled;
    private int current = -1;
    private TableSink.Head head;

    public TableExport(RecordModel model, ExportSettings settings, TableSink sink) {
        this.model = model;
        this.settings = settings;
        this.sink = sink;
        this.kinds = Stream.concat(model.recordKinds().stream(), model.partKinds().stream()).toList();
        this.spill = new Spill(settings.temporary(), SPILL_MEMORY);
    }

    @Override
    public void add(String iri, byte[] payload) {
        add(iri, "", payload);
    }

    @Override
    public void add(String iri, String revision, byte[] payload) {
        RecordRows rows = RecordRows.of(model, iri, payload);
        try {
            for (RecordRows.Row row : rows.rows().values()) {
                if (settings.alone().map(row.kind()::equals).orElse(true)) {
                    keep(kinds.indexOf(row.kind()), iri, cells(iri, revision, row));
                }
            }
            for (Statement statement : settings.alone().isEmpty() ? rows.rest() : List.<Statement>of()) {
                for (String piece : StatementCell.pieces(StatementCell.of(iri, statement))) {
                    keep(kinds.size(), iri, cells(iri, statement, piece));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(int table, String iri, Map<String, String> cells) throws IOException {
        spill.add("%04d%s".formatted(table, iri), CellBytes.write(cells));
    }

    private Map<String, String> cells(String iri, String revision, RecordRows.Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(Heads.of(row.kind(), Mark.IRI), row.subject());
        if (row.link() != null) {
            cells.put(Heads.of(Mark.RECORD), iri);
            cells.put(Heads.of(Mark.OWNER), row.owner().equals(iri) ? "" : row.owner());
            cells.put(Heads.of(Mark.LINK), row.link().name());
        }
        cells.put(Heads.of(Mark.REVISION), revision);
        row.values().forEach((column, values) -> {
            if (column.field().type() == FieldType.TEXT) {
                languages.computeIfAbsent(column.field(), any -> new TreeSet<>()).add(column.language());
            }
            cells.put(Heads.of(column), Cells.joined(column,
                    values.stream().map(value -> Cells.text(column, value).orElseThrow()).toList()));
        });
        return cells;
    }

    private static Map<String, String> cells(String iri, Statement statement, String value) {
        return Map.of(Heads.of(Mark.RECORD), iri, Heads.of(Mark.SUBJECT), statement.subject(),
                Heads.of(Mark.PROPERTY), statement.predicate(),
                Heads.of(Mark.VALUE), value);
    }

    /** Writes everything. */
    @Override
    public void close() {
        try (sink; spill) {
            settings.alone().ifPresent(kind -> begin(kinds.indexOf(kind)));
            spill.groups(items -> items.forEach(this::write));
            flush();
            sink.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Spill.Item item) {
        int table = Integer.parseInt(item.key().substring(0, 4));
        if (table != current) {
            begin(table);
        }
        waiting.add(CellBytes.read(item.body()));
        if (waiting.size() == LOOKED_UP_TOGETHER) {
            flush();
        }
    }

    private void begin(int table) {
        flush();
        current = table;
        Optional<Kind> kind = table < kinds.size() ? Optional.of(kinds.get(table)) : Optional.empty();
        head = new TableSink.Head(kind.map(Kind::name).orElse(STATEMENTS), kind,
                kind.map(known -> Columns.of(known, languages)).orElse(Heads.STATEMENTS));
        labelled = head.columns().contains(Mark.RECORD_LABEL)
                || head.columns().stream().anyMatch(Column.Labels.class::isInstance);
        try {
            sink.begin(head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        Map<String, String> labels = labelled && !waiting.isEmpty() ? settings.labels().apply(pointedTo()) : Map.of();
        List<String> headings = waiting.isEmpty() ? List.of() : head.headings();
        try {
            for (Map<String, String> cells : waiting) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i < headings.size(); i++) {
                    row.add(cell(head.columns().get(i), headings.get(i), cells, labels));
                }
                sink.row(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waiting.clear();
    }

    private static String cell(Column column, String heading, Map<String, String> cells, Map<String, String> labels) {
        return switch (column) {
            case Column.Labels labelled -> Cells.cut(String.join("; ", targets(labelled.field(), cells).stream()
                    .map(iri -> labels.getOrDefault(iri, "")).filter(label -> !label.isEmpty())
                    .map(Defused::of).toList()));
            case Mark mark when mark == Mark.RECORD_LABEL ->
                    Cells.cut(Defused.of(labels.getOrDefault(cells.get(Heads.of(Mark.RECORD)), "")));
            default -> cells.getOrDefault(heading, "");
        };
    }

    private static List<String> targets(Field field, Map<String, String> cells) {
        Column.Values column = new Column.Values(field, "");
        return Cells.split(column, cells.getOrDefault(Heads.of(column), ""));
    }

    private Set<String> pointedTo() {
        Set<String> iris = new HashSet<>();
        for (Map<String, String> cells : waiting) {
            head.columns().forEach(column -> {
                if (column instanceof Column.Labels labelled) {
                    iris.addAll(targets(labelled.field(), cells));
                } else if (column == Mark.RECORD_LABEL) {
                    iris.add(cells.get(Heads.of(Mark.RECORD)));
                }
            });
        }
        return iris;
    }
}
