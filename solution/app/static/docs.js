// Shows the document; nothing is loaded from elsewhere, nor is it sent there to be checked.
const docs = document.getElementById("docs");
SwaggerUIBundle({
  domNode: docs,
  url: docs.dataset.document,
  deepLinking: true,
  validatorUrl: null,
});
