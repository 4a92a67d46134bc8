package org.practicecommons.graph.schema;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EModelElement;
import org.practicecommons.base.Message;
import org.practicecommons.model.Choice;
import org.practicecommons.model.Field;
import org.practicecommons.model.FieldType;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

/**
 * The vocabulary of the model in OWL. Terms of its own namespace are defined; borrowed ones are only said to be defined
 * elsewhere.
 */
public final class OwlSchema {

    private final RecordModel model;
    private final String namespace;
    private final Model owl = ModelFactory.createDefaultModel();
    private final BlankNodes blank = new BlankNodes(owl);
    private final Resource ontology;
    private final Map<String, Set<Resource>> domains = new LinkedHashMap<>();
    private final Map<String, Set<Resource>> ranges = new LinkedHashMap<>();

    private OwlSchema(RecordModel model) {
        this.model = model;
        this.namespace = model.prefixes().get("pc");
        this.ontology = owl.createResource(model.ePackage().getNsURI());
    }

    /** Writes it as Turtle in UTF-8; leaves the stream open. */
    public static void write(RecordModel model, OutputStream out) {
        RDFDataMgr.write(out, new OwlSchema(model).build(), Lang.TURTLE);
    }

    private Model build() {
        owl.setNsPrefixes(model.prefixes()).setNsPrefix("owl", OWL.NS).setNsPrefix("rdfs", RDFS.uri);
        ontology.addProperty(RDF.type, OWL.Ontology).addProperty(OWL2.versionInfo, model.version());
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            ontology.addProperty(DCTerms.title, Message.of(OwlSchema.class, "vocabulary.title").in(language),
                    language.getLanguage());
        }
        model.ePackage().getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                .forEach(this::addClass);
        Stream.concat(model.recordKinds().stream(), model.partKinds().stream()).forEach(this::addFields);
        domains.forEach((term, classes) -> owl.createResource(term).addProperty(RDFS.domain, oneOf(classes)));
        ranges.forEach((term, classes) -> owl.createResource(term).addProperty(RDFS.range, oneOf(classes)));
        return owl;
    }

    private void addClass(EClass eClass) {
        Resource type = classOf(eClass);
        if (!isOwn(type)) {
            borrowed(type);
            return;
        }
        type.addProperty(RDF.type, OWL.Class).addProperty(RDFS.isDefinedBy, ontology);
        describe(type, eClass);
        eClass.getESuperTypes().forEach(general -> type.addProperty(RDFS.subClassOf, classOf(general)));
    }

    private void addFields(Kind kind) {
        for (Field field : kind.fields()) {
            Resource property = owl.createResource(field.term());
            if (!isOwn(property)) {
                borrowed(property);
            } else {
                boolean known = owl.contains(property, RDFS.isDefinedBy);
                domains.computeIfAbsent(field.term(), any -> new LinkedHashSet<>())
                        .add(classOf(field.feature().getEContainingClass()));
                ranges.computeIfAbsent(field.term(), any -> new LinkedHashSet<>()).addAll(range(field));
                if (!known) {
                    property.addProperty(RDF.type, isThing(field) ? OWL.ObjectProperty : OWL.DatatypeProperty)
                            .addProperty(RDFS.isDefinedBy, ontology);
                    describe(property, field.feature());
                }
            }
        }
    }

    private static boolean isThing(Field field) {
        return switch (field.type()) {
            case CHOICE, REFERENCE, PARTS, IRI -> true;
            default -> false;
        };
    }

    private Set<Resource> range(Field field) {
        if (field.type() == FieldType.CHOICE) {
            Resource values = owl.createResource(namespace + field.feature().getEType().getName());
            values.addProperty(RDF.type, OWL.Class).addProperty(RDFS.isDefinedBy, ontology);
            field.choices().forEach(choice -> addChoice(choice, values));
            return Set.of(values);
        }
        return switch (field.type()) {
            case REFERENCE, PARTS -> Set.of(classOf((EClass) field.feature().getEType()));
            case IRI -> Set.of(RDFS.Resource);
            default -> Set.of(owl.createResource(ShapeTypes.datatype(field.type())));
        };
    }

    private void addChoice(Choice choice, Resource values) {
        Resource value = owl.createResource(choice.term());
        value.addProperty(RDF.type, values).addProperty(RDFS.isDefinedBy, ontology)
                .addProperty(RDFS.label, choice.label(Locale.ENGLISH), "en")
                .addProperty(RDFS.label, choice.label(Locale.FRENCH), "fr");
    }

    private Resource oneOf(Set<Resource> classes) {
        if (classes.size() == 1) {
            return classes.iterator().next();
        }
        return blank.next().addProperty(RDF.type, OWL.Class)
                .addProperty(OWL.unionOf, blank.list(classes.toArray(RDFNode[]::new)));
    }

    private void borrowed(Resource term) {
        term.addProperty(RDFS.isDefinedBy, owl.createResource(term.getNameSpace()));
    }

    private boolean isOwn(Resource term) {
        return term.getURI().startsWith(namespace);
    }

    private Resource classOf(EClass eClass) {
        return owl.createResource(model.expand(detail(eClass, "term")));
    }

    private void describe(Resource term, EModelElement element) {
        for (String language : List.of("en", "fr")) {
            term.addProperty(RDFS.label, detail(element, "label." + language), language);
            term.addProperty(RDFS.comment, detail(element, "help." + language), language);
        }
    }

    private static String detail(EModelElement element, String key) {
        EAnnotation annotation = element.getEAnnotation(RecordModel.ANNOTATION);
        String value = annotation == null ? null : annotation.getDetails().get(key);
        return value == null ? "" : value;
    }
}
