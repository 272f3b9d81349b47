// Draws the description of the API; requests are tried against this server.
window.addEventListener("load", () => {
  SwaggerUIBundle({
    url: document.getElementById("api").dataset.description,
    dom_id: "#api",
    deepLinking: true,
    docExpansion: "none",
    filter: true,
    tagsSorter: "alpha",
    validatorUrl: null,
  });
});
