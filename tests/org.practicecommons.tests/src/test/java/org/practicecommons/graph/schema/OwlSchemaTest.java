package org.practicecommons.graph.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.practicecommons.model.Field;
import org.practicecommons.model.Kind;
import org.practicecommons.model.RecordModel;

class OwlSchemaTest {

    private final RecordModel model = RecordModel.standard();
    private final Model owl = written();

    private Model written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OwlSchema.write(model, out);
        Model read = ModelFactory.createDefaultModel();
        read.read(new StringReader(out.toString(StandardCharsets.UTF_8)), null, "TURTLE");
        return read;
    }

    private Resource term(String curie) {
        return owl.createResource(model.expand(curie));
    }

    @Test
    void definesItsOwnTermsInBothLanguages() {
        List<String> lacking = new ArrayList<>();
        owl.listSubjectsWithProperty(RDFS.isDefinedBy, owl.createResource(model.ePackage().getNsURI()))
                .forEachRemaining(term -> {
                    if (term.getProperty(RDFS.label, "en") == null && !term.hasProperty(RDF.type, OWL.Class)
                            || term.getProperty(RDF.type) == null) {
                        lacking.add(term.getURI());
                    }
                });
        assertEquals(List.of(), lacking);
        assertEquals("Pratique", term("pc:Practice").getProperty(RDFS.label, "fr").getString());
        assertTrue(term("pc:Practice").hasProperty(RDFS.subClassOf, term("pc:Record")));
    }

    @Test
    void saysOnlyWhereBorrowedTermsAreDefined() {
        assertEquals(1, term("dcterms:title").listProperties().toList().size());
        assertTrue(term("dcterms:title")
                .hasProperty(RDFS.isDefinedBy, owl.createResource("http://purl.org/dc/terms/")));
        assertEquals(1, term("skos:Concept").listProperties().toList().size());
    }

    @Test
    void givesPropertiesTheirDomainAndRange() {
        assertTrue(term("pc:goal").hasProperty(RDF.type, OWL.DatatypeProperty));
        assertTrue(term("pc:goal").hasProperty(RDFS.domain, term("org:OrganizationalCollaboration")));
        assertTrue(term("pc:step").hasProperty(RDFS.range, term("pc:Step")));
        assertTrue(term("pc:practiceKind").hasProperty(RDFS.range, term("pc:PracticeKind")));
        assertTrue(term("pc:PracticeKind-method").hasProperty(RDF.type, term("pc:PracticeKind")));
        Resource union = term("pc:sector").getPropertyResourceValue(RDFS.domain);
        assertEquals(4, union.getPropertyResourceValue(OWL.unionOf).as(org.apache.jena.rdf.model.RDFList.class).size());
    }

    @Test
    void holdsEveryTermOfTheModel() {
        for (Kind kind : Stream.concat(model.recordKinds().stream(), model.partKinds().stream()).toList()) {
            assertTrue(owl.createResource(kind.term()).hasProperty(RDFS.isDefinedBy), kind.name());
            for (Field field : kind.fields()) {
                assertTrue(owl.createResource(field.term()).hasProperty(RDFS.isDefinedBy), field.toString());
            }
        }
    }
}
