package org.practicecommons.cli.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practicecommons.checks.adoption.Genealogy;
import org.practicecommons.checks.adoption.Genealogy.Node;
import org.practicecommons.operations.ReadDossier;
import org.practicecommons.operations.TraceGenealogy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "genealogy")
final class GenealogyCommand extends AbstractCommand {

    @Parameters(paramLabel = "PRACTICE")
    private String practice;

    @Mixin
    private JsonOption json;

    GenealogyCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        Genealogy genealogy = run(new TraceGenealogy(practice));
        if (json.asked()) {
            Map<String, Object> data = new LinkedHashMap<>(data(genealogy.practice()));
            data.put("sources", genealogy.sources().stream().map(this::data).toList());
            data.put("cut", genealogy.cut());
            answer().json(data);
            return DONE;
        }
        if (!genealogy.sources().isEmpty()) {
            answer().say("genealogy.sources");
            genealogy.sources().forEach(source -> lines(source, "  "));
        }
        lines(genealogy.practice(), "");
        if (genealogy.cut()) {
            answer().say("genealogy.cut");
        }
        return DONE;
    }

    private void lines(Node node, String indent) {
        String notes = String.join(", ", Stream.of(answer().text("genealogy." + StandingCommand.name(node.relation())),
                choice("status", node.status()), choice("polarity", node.polarity()),
                node.again() ? answer().text("genealogy.again") : "").filter(note -> !note.isEmpty()).toList());
        answer().line(indent + node.record().in(context().invocation().language())
                + (notes.isEmpty() ? "" : " (" + notes + ")") + "  " + node.record().iri());
        node.children().forEach(child -> lines(child, indent + "  "));
    }

    private String choice(String field, String name) {
        return Kinds.choice(context(), ReadDossier.KIND, field, name);
    }

    private Map<String, Object> data(Node node) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("iri", node.record().iri());
        data.put("kind", node.kind());
        data.put("label", node.record().in(context().invocation().language()));
        data.put("relation", StandingCommand.name(node.relation()));
        if (node.relation() == Genealogy.Relation.ADOPTION) {
            data.put("adopter", node.adopter().iri());
            data.put("status", node.status());
            data.put("polarity", node.polarity());
        }
        data.put("again", node.again());
        List<Map<String, Object>> children = node.children().stream().map(this::data).toList();
        data.put("children", children);
        return data;
    }
}
