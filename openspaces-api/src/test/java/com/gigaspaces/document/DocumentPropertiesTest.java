package com.gigaspaces.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocumentPropertiesTest {

    @Test
    void equalsEveryMapWithTheSameContent() {
        DocumentProperties properties =
                new DocumentProperties(4).setProperty("street", "Main").setProperty("number", 7);

        assertThat(properties).isEqualTo(Map.of("street", "Main", "number", 7));
        assertThat(Map.of("street", "Main", "number", 7)).isEqualTo(properties);
        assertThat(properties).hasSameHashCodeAs(Map.of("street", "Main", "number", 7));
        assertThat(properties).isNotEqualTo(Map.of("street", "Main"));
    }

    @Test
    void behavesAsAMap() {
        DocumentProperties properties = new DocumentProperties(4, 0.5f);

        assertThat(properties.put("street", "Main")).isNull();
        assertThat(properties.put("street", "Side")).isEqualTo("Main");
        properties.putAll(Map.of("number", 7));
        assertThat(properties.size()).isEqualTo(2);
        assertThat(properties.containsValue(7)).isTrue();
        assertThat(properties.keySet()).containsExactlyInAnyOrder("street", "number");
        assertThat(properties.values()).containsExactlyInAnyOrder("Side", 7);
        assertThat(properties.entrySet()).hasSize(2);
        assertThat(properties.remove("street")).isEqualTo("Side");
        properties.clear();
        assertThat(properties.isEmpty()).isTrue();
    }

    @Test
    void aNameMustNotBeNull() {
        Map<String, Object> withNullName = new HashMap<>();
        withNullName.put(null, "value");

        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentProperties(withNullName));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentProperties().put(null, "value"));
        assertThatIllegalArgumentException().isThrownBy(() -> new DocumentProperties().putAll(withNullName));
    }
}
