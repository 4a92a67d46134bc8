package org.practicecommons.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.practicecommons.base.Finding;
import org.practicecommons.graph.rdf.Rdf;
import org.practicecommons.graph.schema.ShaclShapes;
import org.practicecommons.model.RecordModel;

/**
 * Checks records against the shapes of the model, one at a time. Make one for a model and keep it: reading the shapes
 * takes far longer than a check. Safe for any thread.
 */
public final class ShapeCheck {

    private final RecordModel model;
    private final Shapes shapes;
    private final Map<String, Shape> byKind = new HashMap<>();
    private final Map<String, Optional<ShaclShapes.Source>> sources = new ConcurrentHashMap<>();

    public ShapeCheck(RecordModel model) {
        this.model = model;
        this.shapes = Shapes.parse(ShaclShapes.graph(model));
        for (Shape shape : shapes) {
            shape.getTargets().forEach(target -> byKind.put(target.getObject().getURI(), shape));
        }
    }

    /**
     * What breaks the shapes, in the record and its parts. Each finding names the subject in {@link Finding#where} and
     * the field's name.
     *
     * @param kindOf the term of the kind of another record, so that references to a wrong kind are found; empty when it
     *     is not known, and nothing is said then
     */
    public List<Finding> check(Payload payload, Function<String, Optional<String>> kindOf) {
        Graph data = GraphFactory.createDefaultGraph();
        Map<Node, Shape> focus = new LinkedHashMap<>();
        for (Statement statement : payload.statements()) {
            Triple triple = Rdf.triple(statement);
            data.add(triple);
            if (statement.predicate().equals(Xsd.TYPE) && statement.object() instanceof Value.Iri type
                    && byKind.containsKey(type.iri())) {
                focus.putIfAbsent(triple.getSubject(), byKind.get(type.iri()));
            }
        }
        for (Statement statement : payload.statements()) {
            if (statement.object() instanceof Value.Iri iri && !statement.predicate().equals(Xsd.TYPE)) {
                kindOf.apply(iri.iri()).ifPresent(
                        kind -> data.add(Rdf.node(iri.iri()), Rdf.node(Xsd.TYPE), Rdf.node(kind)));
            }
        }
        ValidationContext context = ValidationContext.create(shapes, data);
        focus.forEach((node, shape) -> VLib.validateShape(context, data, shape, node));
        List<Finding> findings = new ArrayList<>();
        context.generateReport().getEntries().forEach(entry -> finding(entry).ifPresent(findings::add));
        return findings;
    }

    private Optional<Finding> finding(ReportEntry entry) {
        return sources.computeIfAbsent(entry.source().getURI(), iri -> ShaclShapes.source(model, iri))
                .map(source -> new Finding(source.rule().severity(), source.rule().code(), entry.focusNode().getURI(),
                        source.field().name(), source.rule().sentence(source.field())));
    }
}
