// The vault, what is in it, and who may read it.
param name string
param location string

@description('Who may read: the identity of the host.')
param readerId string

@description('The bot whose Direct Line key goes into the vault; empty: none.')
param botName string

@secure()
param directLineSecret string

@description('Storage:Postgres without its password; empty: none.')
param databaseAddress string

@secure()
param databasePassword string

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'kv-${uniqueString(resourceGroup().id, name)}'
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
  }
}

resource reading 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerId, secretsUser)
  properties: {
    principalId: readerId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource ownSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(directLineSecret)) {
  parent: vault
  name: 'direct-line-secret'
  properties: {
    value: directLineSecret
  }
}

resource postgres 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(databaseAddress)) {
  parent: vault
  name: 'postgres'
  properties: {
    value: '${databaseAddress};Password=\'${replace(databasePassword, '\'', '\'\'')}\''
  }
}

resource channel 'Microsoft.BotService/botServices/channels@2022-09-15' existing = if (!empty(botName)) {
  name: '${empty(botName) ? 'none' : botName}/DirectLineChannel'
}

resource azureKey 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(botName)) {
  parent: vault
  name: 'azure-direct-line-key'
  properties: {
    value: channel!.listChannelWithKeys().setting.sites[0].key
  }
}

output secretsUri string = '${vault.properties.vaultUri}secrets/'
