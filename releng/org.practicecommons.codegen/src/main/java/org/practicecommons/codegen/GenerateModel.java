package org.practicecommons.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenJDKLevel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenResourceKind;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Generates {@code src-gen} of the model bundle: the typed classes of {@code org.practicecommons.model.records} and the
 * message files with the words of all fields. A file whose content would not change is left alone, so that a second run
 * makes nothing stale.
 *
 * <p>The generated package loads the Ecore when it is first used, instead of building it in code: the annotations would
 * not fit into one Java method, and so there is one form of the model only.
 */
public final class GenerateModel {

    private static final String PROJECT = "generated";

    private GenerateModel() {
    }

    /** @param arguments the directory of the model bundle */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("say the directory of the model bundle");
        }
        Path bundle = Path.of(arguments[0]).toAbsolutePath();
        Path fresh = Files.createTempDirectory("generate-model");
        try {
            EPackage ePackage = load(bundle.resolve("model/practicecommons.ecore"));
            generate(ePackage, fresh);
            FieldTexts.write(ePackage, fresh.resolve("org/practicecommons/model/records"));
            FileTree.mirror(fresh, bundle.resolve("src-gen"));
        } finally {
            FileTree.delete(fresh);
        }
    }

    private static EPackage load(Path ecore) {
        Resource.Factory.Registry registry = Resource.Factory.Registry.INSTANCE;
        registry.getExtensionToFactoryMap().put("*", new XMIResourceFactoryImpl());
        registry.getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        ResourceSet resources = new ResourceSetImpl();
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(true));
        Resource resource = resources.getResource(URI.createFileURI(ecore.toString()), true);
        return (EPackage) resource.getContents().get(0);
    }

    private static void generate(EPackage ePackage, Path target) {
        GenModelPackage.eINSTANCE.eClass();
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(
                GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
        EcorePlugin.getPlatformResourceMap().put(PROJECT, URI.createFileURI(target + "/"));
        GenModel genModel = genModel(ePackage);
        Generator generator = new Generator();
        generator.setInput(genModel);
        Diagnostic result =
                generator.generate(genModel, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor());
        if (result.getSeverity() >= Diagnostic.WARNING) {
            throw new IllegalStateException("the model was not generated: " + result.getChildren());
        }
    }

    private static GenModel genModel(EPackage ePackage) {
        GenModel genModel = GenModelFactory.eINSTANCE.createGenModel();
        ePackage.eResource().getResourceSet().createResource(URI.createURI("memory:/model.genmodel"))
                .getContents().add(genModel);
        genModel.initialize(List.of(ePackage));
        genModel.setModelName("Records");
        genModel.setModelDirectory("/" + PROJECT);
        genModel.setModelPluginID("");
        genModel.setBundleManifest(false);
        genModel.setCanGenerate(true);
        genModel.setComplianceLevel(GenJDKLevel.JDK210_LITERAL);
        genModel.setSuppressEMFMetaData(false);
        genModel.setSuppressGenModelAnnotations(true);
        genModel.setCopyrightText(null);
        settings(genModel.getGenPackages().get(0));
        return genModel;
    }

    /** The suffixes make org.practicecommons.model.records of a package that is called practicecommons. */
    private static void settings(GenPackage genPackage) {
        genPackage.setPrefix("Records");
        genPackage.setBasePackage("org");
        genPackage.setInterfacePackageSuffix("model.records");
        genPackage.setMetaDataPackageSuffix("model.records");
        genPackage.setClassPackageSuffix("model.records.impl");
        genPackage.setAdapterFactory(false);
        genPackage.setResource(GenResourceKind.NONE_LITERAL);
        genPackage.setLoadInitialization(true);
    }
}
