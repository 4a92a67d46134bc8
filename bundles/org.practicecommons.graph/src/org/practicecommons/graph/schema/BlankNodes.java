package org.practicecommons.graph.schema;

import org.apache.jena.rdf.model.AnonId;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** Makes blank nodes with the same labels in each run, so that what is written is the same to the byte. */
final class BlankNodes {

    private final Model model;
    private int made;

    BlankNodes(Model model) {
        this.model = model;
    }

    Resource next() {
        return model.createResource(new AnonId("b" + made++));
    }

    Resource list(RDFNode... items) {
        Resource list = RDF.nil.inModel(model);
        for (int i = items.length - 1; i >= 0; i--) {
            list = next().addProperty(RDF.first, items[i]).addProperty(RDF.rest, list);
        }
        return list;
    }
}
