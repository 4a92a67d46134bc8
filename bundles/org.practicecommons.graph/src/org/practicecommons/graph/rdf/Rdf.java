package org.practicecommons.graph.rdf;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.practicecommons.base.Message;
import org.practicecommons.base.Refusal;
import org.practicecommons.graph.PayloadNormaliser;
import org.practicecommons.graph.Statement;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;

/** From Jena's terms to ours and back; both directions lose nothing. */
public final class Rdf {

    private Rdf() {
    }

    /** A blank node becomes {@code _:label}; refuses a statement about a statement, which no record can hold. */
    public static Statement statement(Triple triple) {
        return statement(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    public static Statement statement(Node subject, Node predicate, Node object) {
        return new Statement(thing(subject), thing(predicate), value(object));
    }

    public static Value value(Node node) {
        if (!node.isLiteral()) {
            return new Value.Iri(thing(node));
        }
        String language = node.getLiteralLanguage();
        if (node.getLiteralBaseDirection() != null) {
            language += "--" + node.getLiteralBaseDirection();
        }
        return new Value.Literal(node.getLiteralLexicalForm(), node.getLiteralDatatypeURI(), language);
    }

    private static String thing(Node node) {
        if (node.isBlank()) {
            return "_:" + node.getBlankNodeLabel();
        }
        if (!node.isURI()) {
            throw new Refusal(Refusal.Reason.BAD_INPUT,
                    Message.of(PayloadNormaliser.class, "payload.tripleTerm", "term", node.toString()));
        }
        return node.getURI();
    }

    public static Triple triple(Statement statement) {
        return Triple.create(node(statement.subject()), node(statement.predicate()), node(statement.object()));
    }

    public static Node node(String iri) {
        return iri.startsWith("_:") ? NodeFactory.createBlankNode(iri.substring(2)) : NodeFactory.createURI(iri);
    }

    public static Node node(Value value) {
        return switch (value) {
            case Value.Iri iri -> node(iri.iri());
            case Value.Literal literal -> literal(literal);
        };
    }

    private static Node literal(Value.Literal literal) {
        String language = literal.language();
        int direction = language.indexOf("--");
        if (direction >= 0) {
            return NodeFactory.createLiteralDirLang(literal.lexical(), language.substring(0, direction),
                    language.substring(direction + 2));
        }
        if (!language.isEmpty()) {
            return NodeFactory.createLiteralLang(literal.lexical(), language);
        }
        if (literal.datatype().equals(Xsd.STRING)) {
            return NodeFactory.createLiteralString(literal.lexical());
        }
        return NodeFactory.createLiteralDT(literal.lexical(),
                TypeMapper.getInstance().getSafeTypeByName(literal.datatype()));
    }
}
