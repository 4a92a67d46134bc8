package org.practicecommons.model.schema;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicecommons.base.Localised;
import org.practicecommons.base.Message;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/** The reference page of the model in Markdown, in one reader's language. */
public final class SchemaPage {

    private final RecordModel model;
    private final Locale reader;
    private final Appendable out;
    private final Map<String, String> sections;

    private SchemaPage(RecordModel model, Locale reader, Appendable out) {
        this.model = model;
        this.reader = reader;
        this.out = out;
        this.sections = model.sections().stream()
                .collect(Collectors.toMap(section -> section.id(), section -> section.label(reader)));
    }

    public static void write(RecordModel model, Locale reader, Appendable out) throws IOException {
        new SchemaPage(model, reader, out).write();
    }

    private void write() throws IOException {
        out.append("# ").append(words("page.title")).append("\n\n");
        out.append(words("page.about", "version", model.version())).append("\n\n");
        for (Map.Entry<String, String> prefix : model.prefixes().entrySet()) {
            out.append("- `").append(prefix.getKey()).append(":` <").append(prefix.getValue()).append(">\n");
        }
        out.append("\n## ").append(words("page.records")).append('\n');
        for (Kind kind : model.recordKinds()) {
            kind(kind);
        }
        out.append("\n## ").append(words("page.parts")).append('\n');
        for (Kind kind : model.partKinds()) {
            kind(kind);
        }
    }

    private void kind(Kind kind) throws IOException {
        out.append("\n### ").append(kind.label(reader)).append(" (`").append(kind.name()).append("`, `")
                .append(model.shorten(kind.term())).append("`)\n\n").append(kind.help(reader)).append("\n\n");
        out.append(words("page.columns")).append("\n|---|---|---|---|---|\n");
        for (Field field : kind.fields()) {
            if (!field.section().isEmpty()) {
                out.append("| ").append(cell(field.label(reader))).append(" `").append(field.name()).append("` | `")
                        .append(model.shorten(field.term())).append("` | ").append(cell(type(field))).append(" | ")
                        .append(cell(sections.getOrDefault(field.section(), field.section()))).append(" | ")
                        .append(cell(field.help(reader))).append(" |\n");
            }
        }
    }

    /** What one value of the field is, in words: a day, a choice of …, a link to …. */
    public static Message valueOf(Field field) {
        String key = "type." + field.type().name().toLowerCase(Locale.ROOT);
        return switch (field.type()) {
            case CHOICE -> Message.of(SchemaPage.class, key, "choices", (Localised) language -> field.choices().stream()
                    .map(choice -> choice.label(language)).collect(Collectors.joining(", ")));
            case REFERENCE, PARTS -> Message.of(SchemaPage.class, key, "kinds", (Localised) language ->
                    field.targets().stream().map(kind -> kind.label(language)).collect(Collectors.joining(", ")));
            default -> Message.of(SchemaPage.class, key);
        };
    }

    private String type(Field field) {
        String type = valueOf(field).in(reader);
        String count = field.uniqueLanguage() ? "count.perLanguage" : field.many() ? "count.many" : "count.one";
        String need = field.least() > 1 ? "need.least" : field.required() ? "need.required"
                : field.recommended() ? "need.recommended" : "need.optional";
        return type + "; " + words(count) + "; " + words(need, "least", field.least());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }

    private String words(String key, Object... values) {
        return Message.of(SchemaPage.class, key, values).in(reader);
    }
}
