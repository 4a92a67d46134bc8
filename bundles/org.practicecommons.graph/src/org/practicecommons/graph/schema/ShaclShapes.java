package org.practicecommons.graph.schema;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.practicecommons.base.Finding;
import org.practicecommons.base.Localised;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * The shapes of the model in SHACL Core: a node shape for each kind, and for each field and {@link ShapeRule} a
 * property shape whose name tells both, so that a result can be led back to them by {@link #source}.
 *
 * <p>Records are checked one at a time, so a reference may point out of the graph that is checked: its class is asked
 * for only if the graph says what the target is.
 */
public final class ShaclShapes {

    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final String START = "shape-";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final RecordModel model;
    private final String namespace;
    private final Model shapes = ModelFactory.createDefaultModel();
    private final BlankNodes blank = new BlankNodes(shapes);

    private ShaclShapes(RecordModel model) {
        this.model = model;
        this.namespace = model.prefixes().get("pc") + START;
    }

    /** Writes them as Turtle in UTF-8; leaves the stream open. */
    public static void write(RecordModel model, OutputStream out) {
        RDFDataMgr.write(out, new ShaclShapes(model).build(), Lang.TURTLE);
    }

    /** The same as a graph of the RDF library, for the one who validates. */
    public static Graph graph(RecordModel model) {
        return new ShaclShapes(model).build().getGraph();
    }

    /**
     * What a property shape stands for.
     *
     * @param kind the kind whose shape it is
     */
    public record Source(Kind kind, Field field, ShapeRule rule) {
    }

    /** What the property shape of that IRI stands for; empty if it is none of the model's. */
    public static Optional<Source> source(RecordModel model, String shapeIri) {
        String start = model.prefixes().get("pc") + START;
        String[] parts = shapeIri.startsWith(start) ? shapeIri.substring(start.length()).split("-") : new String[0];
        if (parts.length != 3) {
            return Optional.empty();
        }
        return model.kind(parts[0]).flatMap(kind -> kind.field(parts[1])
                .map(field -> new Source(kind, field, ShapeRule.valueOf(parts[2].toUpperCase(Locale.ROOT)))));
    }

    private Model build() {
        shapes.setNsPrefixes(model.prefixes()).setNsPrefix("sh", SH).setNsPrefix("rdfs", RDFS.uri)
                .setNsPrefix("rdf", Xsd.RDF);
        model.sections().forEach(section -> addWords(
                resource("section-" + section.id()).addProperty(RDF.type, term("PropertyGroup")),
                RDFS.label, section::label));
        Stream.concat(model.recordKinds().stream(), model.partKinds().stream()).forEach(this::addKind);
        return shapes;
    }

    private void addKind(Kind kind) {
        Resource shape = resource(kind.name()).addProperty(RDF.type, term("NodeShape"))
                .addProperty(sh("targetClass"), iri(kind.term()));
        addWords(shape, RDFS.label, kind::label);
        for (Field field : kind.fields()) {
            for (ShapeRule rule : ShapeRule.values()) {
                if (rule.appliesTo(field)) {
                    shape.addProperty(sh("property"), addRule(kind, field, rule));
                }
            }
        }
    }

    private Resource addRule(Kind kind, Field field, ShapeRule rule) {
        Resource shape = resource(kind.name() + "-" + field.name() + "-" + rule.name().toLowerCase(Locale.ROOT))
                .addProperty(RDF.type, term("PropertyShape"))
                .addProperty(sh("path"), iri(field.term()))
                .addProperty(sh("severity"),
                        term(rule.severity() == Finding.Severity.WARNING ? "Warning" : "Violation"));
        addWords(shape, sh("message"), rule.sentence(field));
        switch (rule) {
            case TYPE -> {
                addPresentation(shape, field);
                addType(shape, field);
            }
            case LEAST -> shape.addProperty(sh("minCount"), integer(field.least()));
            case RECOMMENDED -> shape.addProperty(sh("minCount"), integer(1));
            case MOST -> shape.addProperty(sh("maxCount"), integer(1));
            case LANGUAGE -> shape.addLiteral(sh("uniqueLang"), true);
            case PATTERN -> shape.addProperty(sh("pattern"), "^(?:" + field.pattern().orElseThrow() + ")$");
            case MINIMUM -> shape.addProperty(sh("minInclusive"), decimal(field.minimum().orElseThrow()));
            case MAXIMUM -> shape.addProperty(sh("maxInclusive"), decimal(field.maximum().orElseThrow()));
        }
        return shape;
    }

    private void addPresentation(Resource shape, Field field) {
        addWords(shape, sh("name"), field::label);
        addWords(shape, sh("description"), field::help);
        if (!field.section().isEmpty()) {
            shape.addProperty(sh("group"), resource("section-" + field.section()))
                    .addProperty(sh("order"), integer(field.order()));
        }
    }

    private void addType(Resource shape, Field field) {
        switch (field.type()) {
            case TEXT -> shape.addProperty(sh("or"), blank.list(
                    blank.next().addProperty(sh("datatype"), RDF.langString),
                    blank.next().addProperty(sh("datatype"), iri(Xsd.STRING))));
            case IRI -> shape.addProperty(sh("nodeKind"), term("IRI"));
            case CHOICE -> shape.addProperty(sh("in"),
                    blank.list(field.choices().stream().map(choice -> iri(choice.term())).toArray(RDFNode[]::new)));
            case REFERENCE, PARTS -> addTargets(shape, field);
            default -> shape.addProperty(sh("datatype"), iri(ShapeTypes.datatype(field.type())));
        }
    }

    private void addTargets(Resource shape, Field field) {
        Stream<Resource> classes = field.targets().stream()
                .map(kind -> blank.next().addProperty(sh("class"), iri(kind.term())));
        Resource unknown = blank.next().addProperty(sh("property"), blank.next()
                .addProperty(sh("path"), RDF.type).addProperty(sh("maxCount"), integer(0)));
        shape.addProperty(sh("nodeKind"), term("IRI")).addProperty(sh("or"), blank.list(
                Stream.concat(classes, field.type() == FieldType.PARTS ? Stream.of() : Stream.of(unknown))
                        .toArray(RDFNode[]::new)));
    }

    private static void addWords(Resource subject, Property property, Localised words) {
        LANGUAGES.stream().filter(language -> !words.in(language).isEmpty())
                .forEach(language -> subject.addProperty(property, words.in(language), language.getLanguage()));
    }

    private RDFNode integer(int number) {
        return shapes.createTypedLiteral(String.valueOf(number), Xsd.INTEGER);
    }

    private RDFNode decimal(BigDecimal number) {
        return shapes.createTypedLiteral(number.toPlainString(), Xsd.DECIMAL);
    }

    private Resource resource(String name) {
        return shapes.createResource(namespace + name);
    }

    private Resource iri(String iri) {
        return shapes.createResource(iri);
    }

    private Resource term(String name) {
        return shapes.createResource(SH + name);
    }

    private static Property sh(String name) {
        return ResourceFactory.createProperty(SH, name);
    }
}
