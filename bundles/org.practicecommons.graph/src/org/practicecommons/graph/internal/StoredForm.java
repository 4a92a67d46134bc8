package org.practicecommons.graph.internal;

import java.math.BigInteger;
import org.practicecommons.graph.Value;
import org.practicecommons.graph.Xsd;

/**
 * The form in which a canonical literal goes into TDB2. It is the literal itself but for the few that TDB2 6.0 would
 * give back as something else: its node table cuts whole numbers beyond 56 bits, so that these go in as decimals, which
 * are numbers of the same value to SPARQL; and it takes the stamp out of a {@code dateTimeStamp} that has no zone.
 */
public final class StoredForm {

    private static final int SURELY_SMALL = 15;
    private static final int MOST_BITS = 55;

    private StoredForm() {
    }

    public static Value of(Value value) {
        if (!(value instanceof Value.Literal literal) || !literal.datatype().startsWith(Xsd.NAMESPACE)) {
            return value;
        }
        String type = literal.datatype().substring(Xsd.NAMESPACE.length());
        String text = literal.lexical();
        if (type.equals("dateTimeStamp")) {
            String withoutZone = CanonicalTimes.dateTime(text, false);
            return withoutZone == null || withoutZone.endsWith("Z") ? value
                    : new Value.Literal(withoutZone, Xsd.DATE_TIME);
        }
        boolean large = text.length() > SURELY_SMALL && CanonicalNumbers.isInteger(type)
                && CanonicalNumbers.integer(type, text) != null
                && new BigInteger(text).bitLength() > MOST_BITS;
        return large ? new Value.Literal(text + ".0", Xsd.DECIMAL) : value;
    }
}
