package com.gigaspaces.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpaceDocumentTest {

    @Test
    void propertiesAreReadAndWrittenByName() {
        SpaceDocument document = new SpaceDocument("Product").setProperty("name", "anvil");

        String name = document.getProperty("name");
        assertThat(name).isEqualTo("anvil");
        assertThat(document.containsProperty("name")).isTrue();
        assertThat(document.<String>getProperty("price")).isNull();
        assertThat(document.<String>removeProperty("name")).isEqualTo("anvil");
        assertThat(document.containsProperty("name")).isFalse();
    }

    @Test
    void aPropertyThatWasSetToNullIsContained() {
        SpaceDocument document = new SpaceDocument("Product").setProperty("name", null);

        assertThat(document.containsProperty("name")).isTrue();
        assertThat(document.<String>getProperty("name")).isNull();
    }

    @Test
    void equalityCoversTypeVersionTransienceAndProperties() {
        SpaceDocument document = new SpaceDocument("Product", Map.of("name", "anvil"));

        assertThat(document)
                .isEqualTo(new SpaceDocument("Product").setProperty("name", "anvil"))
                .hasSameHashCodeAs(new SpaceDocument("Product").setProperty("name", "anvil"))
                .isNotEqualTo(new SpaceDocument("Tool", Map.of("name", "anvil")))
                .isNotEqualTo(new SpaceDocument("Product", Map.of("name", "hammer")))
                .isNotEqualTo(new SpaceDocument("Product", Map.of("name", "anvil")).setVersion(2))
                .isNotEqualTo(new SpaceDocument("Product", Map.of("name", "anvil")).setTransient(true));
    }

    @Test
    void theHashCodeStaysWhenTheClientSetsTheVersion() {
        SpaceDocument document = new SpaceDocument("Product", Map.of("name", "anvil"));
        int before = document.hashCode();

        document.setVersion(3);

        assertThat(document).hasSameHashCodeAs(new SpaceDocument("Product", Map.of("name", "anvil")));
        assertThat(document.hashCode()).isEqualTo(before);
    }

    @Test
    void thePropertiesGivenAtConstructionAreCopied() {
        Map<String, Object> given = new HashMap<>(Map.of("name", "anvil"));
        SpaceDocument document = new SpaceDocument("Product", given);

        given.put("name", "hammer");

        assertThat(document.<String>getProperty("name")).isEqualTo("anvil");
    }

    @Test
    void theViewOfThePropertiesFollowsTheDocumentButCannotBeChanged() {
        SpaceDocument document = new SpaceDocument("Product");
        Map<String, Object> view = document.getProperties();

        document.addProperties(Map.of("name", "anvil"));

        assertThat(view).containsEntry("name", "anvil");
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> view.put("name", "hammer"));
    }

    @Test
    void aWrapperTakesOverAnotherDocument() {
        SpaceDocument source = new SpaceDocument("Product", Map.of("name", "anvil"))
                .setVersion(4)
                .setTransient(true);
        SpaceDocument target = new SpaceDocument();

        target.initFromDocument(source);

        assertThat(target).isEqualTo(source);
    }

    @Test
    void aDocumentWithoutTypeIsOfTheRootType() {
        assertThat(new SpaceDocument().getTypeName()).isEqualTo("java.lang.Object");
        assertThatIllegalArgumentException().isThrownBy(() -> new SpaceDocument(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new SpaceDocument("Product").setTypeName(""));
    }

    @Test
    void stringsShowTypeVersionAndProperties() {
        assertThat(new SpaceDocument("Product", Map.of("name", "anvil")))
                .hasToString("SpaceDocument [typeName=Product, version=0, transient=false,"
                        + " properties=DocumentProperties {name=anvil}]");
    }
}
