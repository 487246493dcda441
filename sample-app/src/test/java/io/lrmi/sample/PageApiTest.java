package io.lrmi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class PageApiTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GigaSpace space;

    private final String customer = "Customer " + UUID.randomUUID();

    @Test
    void tellsTheTopology() throws Exception {
        String topology = body(mvc.get().uri("/topology").exchange());

        assertThat(JsonPath.<Integer>read(topology, "$.partitions")).isEqualTo(2);
        assertThat(JsonPath.<List<Integer>>read(topology, "$.members[?(@.active == true)].partition"))
                .containsExactly(0, 1);
        assertThat(JsonPath.<List<String>>read(topology, "$.members[?(@.active == false)].host"))
                .hasSize(2)
                .containsOnly("127.0.0.1");
    }

    @Test
    void makesALoadAndMeasuresIt() throws Exception {
        String result = body(mvc.post().uri("/load").exchange());

        assertThat(JsonPath.<Integer>read(result, "$.written")).isEqualTo(1000);
        assertThat(JsonPath.<Integer>read(result, "$.equal")).isEqualTo(1000);
        assertThat(JsonPath.<Integer>read(result, "$.removed")).isEqualTo(1000);
        String statistics = body(mvc.get().uri("/statistics").exchange());
        for (String operation : List.of("WRITE", "READ", "TAKE")) {
            assertThat(JsonPath.<Integer>read(statistics, "$." + operation + ".count"))
                    .isGreaterThanOrEqualTo(1000);
            assertThat(JsonPath.<Integer>read(statistics, "$." + operation + ".p50"))
                    .isPositive();
        }
    }

    @Test
    void listsAtMostAsManyAsAskedForAndTellsHowManyThereAre() throws Exception {
        write("tea", "salt", "silk");

        MvcTestResult list = mvc.get()
                .uri("/orders")
                .param("customer", customer)
                .param("limit", "2")
                .exchange();

        assertThat(list).hasStatusOk().headers().hasValue("X-Total-Count", "3");
        assertThat(JsonPath.<List<String>>read(body(list), "$[*].id")).hasSize(2);
    }

    @Test
    void listsTheOrdersOfAllCustomers() throws Exception {
        write("tea");

        assertThat(JsonPath.<List<String>>read(body(mvc.get().uri("/orders").exchange()), "$[*].customer"))
                .contains(customer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREEN (100%)", "n (1", "%)", ".*"})
    void findsTextInUpperAndLowerCaseAndTakesItLiterally(String text) throws Exception {
        write("Green (100%) tea", "Green .* tea", "salt");
        List<String> expected = text.equals(".*") ? List.of("Green .* tea") : List.of("Green (100%) tea");

        MvcTestResult list = mvc.get()
                .uri("/orders")
                .param("customer", customer)
                .param("text", text)
                .exchange();

        assertThat(JsonPath.<List<String>>read(body(list), "$[*].item")).isEqualTo(expected);
        assertThat(list).headers().hasValue("X-Total-Count", "1");
    }

    @Test
    void countsWhatMatchesBeyondTheLimit() throws Exception {
        write("tea", "black tea", "salt");

        MvcTestResult list = mvc.get()
                .uri("/orders")
                .param("customer", customer)
                .param("text", "tea")
                .param("limit", "1")
                .exchange();

        assertThat(list).headers().hasValue("X-Total-Count", "2");
    }

    @Test
    void findsTextInTheCustomer() throws Exception {
        write("tea");

        MvcTestResult list =
                mvc.get().uri("/orders").param("text", customer.substring(9)).exchange();

        assertThat(JsonPath.<List<String>>read(body(list), "$[*].customer")).containsExactly(customer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001"})
    void describesAWrongLimit(String limit) throws Exception {
        MvcTestResult answer = mvc.get().uri("/orders").param("limit", limit).exchange();

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(JsonPath.<List<String>>read(body(answer), "$.errors[*].name"))
                .containsExactly("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"many\"", "[]", "99999999999"})
    void namesTheValueOfTheWrongType(String quantity) throws Exception {
        MvcTestResult answer = mvc.post()
                .uri("/orders")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"customer\":\"Ada\",\"item\":\"tea\",\"quantity\":" + quantity + ",\"price\":1}")
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(JsonPath.<List<String>>read(body(answer), "$.errors[*].name"))
                .containsExactly("quantity");
    }

    private void write(String... items) {
        for (String item : items) {
            space.write(new Order(UUID.randomUUID().toString(), customer, item, 1, BigDecimal.ONE));
        }
    }

    private static String body(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString();
    }
}
