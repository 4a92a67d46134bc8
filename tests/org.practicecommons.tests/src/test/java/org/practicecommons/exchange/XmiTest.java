package org.practicecommons.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmiTest {

    private static final String HEAD = "<?xml version=\"1.0\"?>\n";
    private static final String ROOT = "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\" "
            + "xmlns:pc=\"https://practicecommons.org/ns\">\n";

    @TempDir
    Path folder;

    private Importing read(String content) throws IOException {
        return Importing.of(folder, Files.writeString(folder.resolve("a.xmi"), content));
    }

    @Test
    void textsKeepTheirLanguageAndPartsTheirAddress() throws IOException {
        Importing result = read(HEAD + ROOT + """
                <pc:Organisation xmi:id="urn:x:o">
                  <name xml:lang="fr-ca">Caisse &amp; Cie</name>
                  <kinds>ngo</kinds>
                  <unitOf href="urn:x:p"/>
                  <contacts xmi:id="urn:x:o#c"><name xml:lang="en">Desk</name></contacts>
                </pc:Organisation>
                </xmi:XMI>""");
        assertEquals(0, result.errors().size(), result.sentences()::toString);
        String payload = result.payloads().get("urn:x:o");
        assertTrue(payload.contains("\"Caisse & Cie\"@fr-CA"), payload);
        assertTrue(payload.contains("OrganisationKind-ngo>"), payload);
        assertTrue(payload.contains("<urn:x:o> <https://schema.org/contactPoint> <urn:x:o#c>"), payload);
        assertTrue(payload.contains("<urn:x:o> <http://www.w3.org/ns/org#unitOf> <urn:x:p>"), payload);
    }

    @Test
    void faultsAreSaidWithTheirLineAndTheRestComesIn() throws IOException {
        Importing result = read(HEAD + ROOT + """
                <pc:Recipe xmi:id="urn:x:r"><name>Soup</name></pc:Recipe>
                <pc:Place><name>no id</name></pc:Place>
                <pc:Place xmi:id="urn:x:a">
                  <colour>red</colour>
                  <kind>moon</kind>
                  <within/>
                  <name>Here</name>
                </pc:Place>
                </xmi:XMI>""");
        String told = result.sentences().toString();
        assertEquals(5, result.errors().size(), told);
        assertTrue(told.contains("a.xmi:3: “Recipe” is no kind"), told);
        assertTrue(told.contains("a.xmi:4: The element “Place” has no xmi:id"), told);
        assertTrue(told.contains("a.xmi:6: The kind Place has no field “colour”"), told);
        assertTrue(told.contains("a.xmi:7: The value “moon”"), told);
        assertTrue(told.contains("a.xmi:8: The reference within has no href"), told);
        assertTrue(result.payloads().get("urn:x:a").contains("\"Here\""), told);
    }

    @Test
    void documentTypesAndEntitiesAreRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String place = ROOT + "<pc:Place xmi:id=\"urn:x:a\"><name>&e;</name></pc:Place></xmi:XMI>";
        for (String type : new String[] {"<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
            "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY e \"&a;&a;&a;\">]>",
            "<!DOCTYPE x SYSTEM \"" + secret.toUri() + "\">"}) {
            Importing result = read(HEAD + type + place);
            assertTrue(result.error().contains("has a document type"), result::error);
            assertEquals(Map.of(), result.records);
            assertFalse(result.sentences().toString().contains("the secret"));
        }
        assertTrue(read(HEAD + place).error().contains("the XML is not valid"));
    }
}
