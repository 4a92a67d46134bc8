package org.practicecommons.graph.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Lets a query be stopped inside REGEX and REPLACE, where some patterns search for years. Each pattern is first tried
 * on characters that look whether the query was stopped; only one that came to an end is left to the engine.
 */
final class StoppablePatterns extends ExprTransformCopy {

    private final BooleanSupplier stopped;

    private StoppablePatterns(BooleanSupplier stopped) {
        this.stopped = stopped;
    }

    static Query in(Query query, String sparql, BooleanSupplier stopped) {
        String text = sparql.toUpperCase(Locale.ROOT);
        return !text.contains("REGEX") && !text.contains("REPLACE") ? query
                : QueryTransformOps.transform(query, new ElementTransformCopyBase(), new StoppablePatterns(stopped));
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
        if (function instanceof E_Regex) {
            return new Regex(args);
        }
        return function instanceof E_StrReplace ? new Replace(args) : super.transform(function, args);
    }

    private static Expr at(ExprList args, int index) {
        return index < args.size() ? args.get(index) : null;
    }

    private final class Regex extends E_Regex {

        Regex(ExprList args) {
            super(at(args, 0), at(args, 1), at(args, 2));
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            tryOut(args, 2);
            return super.eval(args);
        }

        @Override
        public Expr copy(ExprList args) {
            return new Regex(args);
        }
    }

    private final class Replace extends E_StrReplace {

        Replace(ExprList args) {
            super(at(args, 0), at(args, 1), at(args, 2), at(args, 3));
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            tryOut(args, 3);
            return super.eval(args);
        }

        @Override
        public Expr copy(ExprList args) {
            return new Replace(args);
        }
    }

    private void tryOut(List<NodeValue> args, int flagsAt) {
        if (args.get(0).isLiteral() && args.get(1).isString()) {
            try {
                Text text = new Text(args.get(0).asNode().getLiteralLexicalForm());
                int flags = flags(flagsAt < args.size() ? args.get(flagsAt).asString() : "");
                Pattern.compile(args.get(1).getString(), flags).matcher(text).results().forEach(found -> { });
            } catch (PatternSyntaxException e) {
                // the engine says so itself
            }
        }
    }

    private static int flags(String letters) {
        return letters.chars().map(letter -> switch (letter) {
            case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'x' -> Pattern.COMMENTS;
            case 'q' -> Pattern.LITERAL;
            default -> 0;
        }).reduce(0, (all, one) -> all | one);
    }

    private final class Text implements CharSequence {

        private final CharSequence characters;

        Text(CharSequence characters) {
            this.characters = characters;
        }

        @Override
        public char charAt(int index) {
            if (stopped.getAsBoolean()) {
                throw new QueryCancelledException();
            }
            return characters.charAt(index);
        }

        @Override
        public int length() {
            return characters.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Text(characters.subSequence(start, end));
        }

        @Override
        public String toString() {
            return characters.toString();
        }
    }
}
