package org.practicecommons.graph.schema;

import org.apache.jena.vocabulary.RDF;
import org.practicecommons.graph.Xsd;
import org.practicecommons.model.FieldType;

/** The datatype that literals of a field have. */
final class ShapeTypes {

    private ShapeTypes() {
    }

    static String datatype(FieldType type) {
        return switch (type) {
            case TEXT -> RDF.langString.getURI();
            case STRING -> Xsd.STRING;
            case DAY -> Xsd.DATE;
            case MOMENT -> Xsd.DATE_TIME;
            case BOOLEAN -> Xsd.BOOLEAN;
            case INTEGER -> Xsd.INTEGER;
            case DECIMAL -> Xsd.DECIMAL;
            case IRI, CHOICE, REFERENCE, PARTS ->
                throw new IllegalArgumentException("values of type " + type + " are no literals");
        };
    }
}
