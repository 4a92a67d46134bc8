package org.practicecommons.model;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.practicecommons.base.LangText;

/**
 * Loads a package from an Ecore file, for example an edited copy of the standard one, as a dynamic package.
 */
public final class EcoreFile {

    private static final Map<String, Class<?>> VALUE_CLASSES = Map.of(
            LangText.class.getName(), LangText.class,
            LocalDate.class.getName(), LocalDate.class,
            Instant.class.getName(), Instant.class);

    private EcoreFile() {
    }

    /** The Ecore of the generated package, as text to copy or edit. The caller closes it. */
    public static InputStream standard() {
        return EcoreFile.class.getResourceAsStream("records/impl/practicecommons.ecore");
    }

    /**
     * @throws IOException if it cannot be read or is no Ecore file with one package
     */
    public static EPackage load(InputStream ecore) throws IOException {
        ResourceSet resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap()
                .put("ecore", new EcoreResourceFactoryImpl());
        Resource resource = resources.createResource(URI.createURI("memory:/model.ecore"));
        resource.load(ecore, Map.of());
        if (resource.getContents().size() != 1 || !(resource.getContents().get(0) instanceof EPackage ePackage)) {
            throw new IOException("the file holds no Ecore package");
        }
        bindValueClasses(ePackage);
        return ePackage;
    }

    /** EMF looks a value class up by its own class loader, which in OSGi does not see ours. */
    private static void bindValueClasses(EPackage ePackage) {
        for (EClassifier classifier : ePackage.getEClassifiers()) {
            Class<?> valueClass = VALUE_CLASSES.get(String.valueOf(classifier.getInstanceClassName()));
            if (classifier instanceof EDataType && valueClass != null) {
                classifier.setInstanceClass(valueClass);
            }
        }
    }
}
